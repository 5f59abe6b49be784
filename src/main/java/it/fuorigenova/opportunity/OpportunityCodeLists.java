package it.fuorigenova.opportunity;

import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.CodeListFamily;
import jakarta.inject.Singleton;
import java.util.List;

/** Publishes the code lists of records, in the order of the record's sheet. */
@Singleton
final class OpportunityCodeLists implements CodeListFamily {

    @Override
    public List<CodeList> lists() {
        return List.of(
                CodeList.of(Kind.class, "Tipo", "Kind"),
                CodeList.of(Status.class, "Stato della scheda", "Status"),
                CodeList.of(Sector.class, "Settore", "Sector"),
                CodeList.of(GeometryAccuracy.class, "Accuratezza della posizione", "Geometry accuracy"),
                CodeList.of(FormerUse.class, "Uso precedente", "Former use"),
                CodeList.of(Occupancy.class, "Occupazione", "Occupancy"),
                CodeList.of(LandUse.class, "Destinazione d'uso", "Land use"),
                CodeList.of(BuildingCondition.class, "Stato degli edifici", "Condition of the buildings"),
                CodeList.of(HeritageConstraint.class, "Vincolo di tutela", "Heritage constraint"),
                CodeList.of(Contamination.class, "Contaminazione", "Contamination"),
                CodeList.of(FloodHazard.class, "Pericolosità idraulica", "Flood hazard"),
                CodeList.of(LandslideHazard.class, "Pericolosità da frana", "Landslide hazard"),
                CodeList.of(SeismicZone.class, "Zona sismica", "Seismic zone"),
                CodeList.of(PlanningInstrument.class, "Strumento urbanistico", "Planning instrument"),
                CodeList.of(PlanningStage.class, "Fase dello strumento urbanistico", "Planning stage"),
                CodeList.of(Availability.class, "Disponibilità di un servizio", "Availability of a service"),
                CodeList.of(OwnerClass.class, "Classe del proprietario", "Owner class"),
                CodeList.of(TransferMode.class, "Modalità di cessione", "Transfer mode"),
                CodeList.of(ObstacleType.class, "Tipo di ostacolo", "Type of obstacle"),
                CodeList.of(ObstacleStatus.class, "Stato di un ostacolo", "Status of an obstacle"),
                CodeList.of(ActorClass.class, "Chi deve agire", "Class of who must act"),
                CodeList.of(DocumentType.class, "Tipo di documento", "Type of document"),
                CodeList.of(DocumentAccess.class, "Accesso a un documento", "Access to a document"),
                CodeList.of(Verification.class, "Verifica", "Verification"),
                CodeList.of(ReuseType.class, "Tipo di riuso", "Type of reuse"));
    }
}
