package it.fuorigenova.editing;

import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.layer.ItemEditor;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.Role;
import it.fuorigenova.sheet.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes opportunities for clients of the standards' face: desktop programs, as a rule. */
@ApplicationScoped
class OpportunityEditor implements ItemEditor {

    private final MakeOpportunity making;
    private final EditOpportunity editing;
    private final CurrentCaller caller;

    OpportunityEditor(MakeOpportunity making, EditOpportunity editing, CurrentCaller caller) {
        this.making = making;
        this.editing = editing;
        this.caller = caller;
    }

    @Override
    public String layer() {
        return "opportunities";
    }

    @Override
    public Set<String> methodsOfAll() {
        return mayWrite() ? Set.of(HttpMethod.POST) : Set.of();
    }

    /** What becomes of one in particular is only known when it is tried; nobody may change what he has no role for. */
    @Override
    public Set<String> methodsOfOne() {
        return mayWrite() ? Set.of(HttpMethod.PUT, HttpMethod.DELETE) : Set.of();
    }

    private boolean mayWrite() {
        return caller.find().filter(one -> one.may(Role.CONTRIBUTOR)).isPresent();
    }

    @Override
    public void checkKnown() {
        caller.with(Role.CONTRIBUTOR);
    }

    @Override
    public Changed create(byte[] body, Crs crs, @Nullable String key, Grounds grounds) {
        return changed(making.create(body, crs, key, grounds));
    }

    @Override
    public Changed replace(String id, byte[] body, Crs crs, Grounds grounds) {
        return changed(editing.replace(id, body, crs, grounds));
    }

    @Override
    public void end(String id, Grounds grounds) {
        editing.end(id, grounds);
    }

    private static Changed changed(Sheet sheet) {
        return new Changed(sheet.id(), sheet.version());
    }
}
