package it.fuorigenova.delivery;

import it.fuorigenova.exchange.Report;
import it.fuorigenova.exchange.SourceRow;
import it.fuorigenova.exchange.Terms;
import it.fuorigenova.http.Wording;
import it.fuorigenova.life.Belonging;
import it.fuorigenova.life.Life;
import it.fuorigenova.opportunity.RegisterOpportunities;
import it.fuorigenova.opportunity.RegisterOpportunities.Known;
import it.fuorigenova.opportunity.RegisterOpportunities.Proposal;
import it.fuorigenova.opportunity.Status;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.Scope;
import it.fuorigenova.territory.Sources;
import it.fuorigenova.territory.Sources.Source;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a partner's file may do: what its sender might do one by one, and nothing else. */
final class PartnerTerms implements Terms {

    private static final String PLACE = "lon, lat";
    private static final String KEY = "externalId";
    private static final String STATUS = "status";

    private final Caller sender;
    private final Scope publishes;
    private final String fileName;
    private final CompleteRows completing;
    private final Sources sources;
    private final Acting acting;

    /**
     * The terms of one file.
     *
     * @param publishes where its sender has the final say on what is published
     * @param fileName what its sender calls it: the reason of what it changes, in the history of records
     */
    PartnerTerms(
            Caller sender, Scope publishes, String fileName, CompleteRows completing, Sources sources, Acting acting) {
        this.sender = sender;
        this.publishes = publishes;
        this.fileName = fileName;
        this.completing = completing;
        this.sources = sources;
        this.acting = acting;
    }

    /** His organisation is the source of all of them, whatever the rows say. */
    @Override
    public void describe(Source source) {
        Caller.Body body = sender.organisation();
        sources.describe(new Source(body.key(), body.name(), body.name(), null, null));
    }

    @Override
    public List<SourceRow> complete(List<SourceRow> rows) {
        return completing.complete(rows, sender);
    }

    @Override
    public UUID organisation() {
        return sender.organisation().id();
    }

    @Override
    public void sign() {
        acting.as(sender, fileName);
    }

    @Override
    public void review(RegisterOpportunities register, Report report) {
        register.review(proposal -> isInReach(proposal, report) && isHisToWrite(proposal, report));
    }

    private boolean isInReach(Proposal proposal, Report report) {
        if (sender.scope().holds(proposal.municipality())) {
            return true;
        }
        if (proposal.municipality() == null) {
            report.refused(
                    proposal.line(),
                    PLACE,
                    "",
                    "Nothing tells in which municipality the record lies, and your role is good in some only",
                    "Give a point that lies in one of them, or name the municipality");
        } else {
            report.refused(
                    proposal.line(),
                    PLACE,
                    "",
                    "The record lies in a municipality in which your role is not good",
                    "It lies in %s (%s): correct the point or the municipality, or leave it to those who work there"
                            .formatted(proposal.municipalityName(), proposal.municipalityCode()));
        }
        return false;
    }

    private boolean isHisToWrite(Proposal proposal, Report report) {
        Known known = proposal.known();
        if (known != null && !Belonging.of(known).isReachedBy(sender)) {
            report.refused(
                    proposal.line(),
                    KEY,
                    proposal.externalId(),
                    "The record of this key lies in a municipality in which your role is not good",
                    "Leave it to those who work there");
            return false;
        }
        if (known != null && !Belonging.of(known).isWritableBy(sender)) {
            report.refused(
                    proposal.line(),
                    KEY,
                    proposal.externalId(),
                    "A contributor changes only drafts of his own organisation",
                    "Leave the row out, or let an editor send the file");
            return false;
        }
        Status before = known == null ? null : known.status();
        Optional<Wording> objection =
                Life.objection(before, proposal.status(), sender.role(), publishes.holds(proposal.municipality()));
        objection.ifPresent(why -> report.refused(
                proposal.line(),
                STATUS,
                proposal.status().code(),
                "The record cannot be given this status: " + why.en(),
                "Leave the status out: a new record is a draft, and one that is known stays what it is"));
        return objection.isEmpty();
    }
}
