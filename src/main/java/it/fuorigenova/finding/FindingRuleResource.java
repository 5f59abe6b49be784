package it.fuorigenova.finding;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Shown;
import it.fuorigenova.layer.ItemFormat.MediaTypes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules by which a diagnosis finds strengths, weaknesses, opportunities and threats. */
@Path("/v1/finding-rules")
@Produces(MediaTypes.JSON)
@Tag(name = "Diagnosis")
public class FindingRuleResource {

    private final Findings findings;
    private final CurrentRequest request;

    FindingRuleResource(Findings findings, CurrentRequest request) {
        this.findings = findings;
        this.request = request;
    }

    /** All of them, by name. */
    public record FindingRules(List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param rule its name, which findings carry
     * @param meaning what it looks for, when it speaks and why
     */
    public record Rule(String rule, Finding.Kind kind, String meaning) {}

    @GET
    @Shown(
            it = "Regole della diagnosi",
            en = "Rules of the diagnosis",
            aboutIt = "Come si trovano punti di forza e di debolezza, opportunità e rischi.",
            aboutEn = "How strengths, weaknesses, opportunities and threats are found.")
    @Operation(
            summary = "The rules by which strengths, weaknesses, opportunities and threats are found",
            description = "The name that a finding carries, the kind of finding (strength, weakness, opportunity or "
                    + "threat) and what the rule looks for, in the language that is asked for.")
    public FindingRules rules() {
        return new FindingRules(findings.rules().stream()
                .map(rule -> new Rule(rule.name(), rule.kind(), rule.meaning().in(request.language())))
                .toList());
    }
}
