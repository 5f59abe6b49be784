package it.fuorigenova.participation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import it.fuorigenova.geo.Crs;
import it.fuorigenova.http.CodeList;
import it.fuorigenova.http.Grounds;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.Wording;
import it.fuorigenova.layer.ItemEditor;
import it.fuorigenova.opportunity.Kind;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers what somebody has said. A proposal that is accepted becomes a draft with what it says, made as its editor would
 * make it: where his role is not good, none is made. The draft comes first, under a key that makes it once only, so that
 * whoever dies between the two may begin again.
 */
@Singleton
class AnswerContribution {

    private static final Map<ContributionKind, Set<ContributionState>> ANSWERS = new EnumMap<>(ContributionKind.class);

    static {
        ANSWERS.put(ContributionKind.PROPOSAL, Set.of(ContributionState.ACCEPTED, ContributionState.REFUSED));
        ANSWERS.put(ContributionKind.REPORT, Set.of(ContributionState.ACCEPTED, ContributionState.REFUSED));
        ANSWERS.put(ContributionKind.ENQUIRY, Set.of(ContributionState.ANSWERED));
    }

    private static final Wording STATE = new Wording(
            "per questo tipo di contributo non è una risposta («%s»)",
            "this is no answer to a contribution of this kind (`%s`)");
    private static final Wording REASON =
            new Wording("chi ha scritto deve sapere perché", "whoever wrote it must be told why");
    private static final Wording DECIDED = new Wording(
            "Questo contributo ha già una risposta, o è scaduto.",
            "This contribution has an answer already, or has expired.");
    private static final Wording PROPOSED = new Wording("Proposta di un cittadino", "Proposed by a citizen");
    private static final int LONGEST_SUMMARY = 5000;

    private final Contributions contributions;
    private final ItemEditor opportunities;
    private final ObjectMapper json;

    AnswerContribution(Contributions contributions, @All List<ItemEditor> editors, ObjectMapper json) {
        this.contributions = contributions;
        this.opportunities = editors.stream()
                .filter(editor -> editor.layer().equals("opportunities"))
                .findFirst()
                .orElseThrow();
        this.json = json;
    }

    /** Answers it; a problem where that was done before. */
    Contribution answer(String id, ContributionRequest.Answer sent) {
        Contribution asked = contributions.get(id);
        check(asked, sent);
        if (asked.state() != ContributionState.RECEIVED) {
            throw decided();
        }
        boolean becomesDraft = asked.kind() == ContributionKind.PROPOSAL && sent.state() == ContributionState.ACCEPTED;
        if (!contributions.answer(id, sent, becomesDraft ? draft(asked) : null)) {
            throw decided();
        }
        return contributions.get(id);
    }

    private static ProblemException decided() {
        return ProblemException.of(HttpProblem.CONFLICT, DECIDED);
    }

    private static void check(Contribution asked, ContributionRequest.Answer sent) {
        if (!Optional.ofNullable(ANSWERS.get(asked.kind())).orElse(Set.of()).contains(sent.state())) {
            throw ProblemException.invalidBody("/state", STATE.with(sent.state().code()));
        }
        boolean needsWords = sent.state() != ContributionState.ACCEPTED;
        if (needsWords && (sent.answer() == null || sent.answer().isBlank())) {
            throw ProblemException.invalidBody("/answer", REASON);
        }
    }

    private @Nullable UUID draft(Contribution proposal) {
        ObjectNode feature = json.createObjectNode();
        feature.put("type", "Feature");
        if (proposal.lon() == null || proposal.lat() == null) {
            feature.putNull("geometry");
        } else {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(proposal.lon())
                    .add(proposal.lat());
        }
        ObjectNode says = feature.putObject("properties");
        says.put("status", "draft");
        says.put("kind", CodeList.code(proposal.siteKind() == null ? Kind.UNKNOWN : proposal.siteKind()));
        says.put("title", proposal.title());
        says.put("description", shortened(proposal.text()));
        says.put("address", proposal.address());
        says.put("istatCode", proposal.istatCode());
        byte[] body = feature.toString().getBytes(StandardCharsets.UTF_8);
        Grounds why = new Grounds(Optional.empty(), PROPOSED.it());
        return opportunities
                .create(body, Crs.CRS84, "proposal-" + proposal.id(), why)
                .id();
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_SUMMARY ? text : text.substring(0, LONGEST_SUMMARY);
    }
}
