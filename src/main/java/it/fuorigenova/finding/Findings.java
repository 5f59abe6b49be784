package it.fuorigenova.finding;

import it.fuorigenova.http.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies all rules to a profile. */
@ApplicationScoped
public class Findings {

    private final List<FindingRule> rules;

    Findings(@Any Instance<FindingRule> rules) {
        this.rules =
                rules.stream().sorted(Comparator.comparing(FindingRule::name)).toList();
    }

    /** All rules, by name. */
    List<FindingRule> rules() {
        return rules;
    }

    /** What stands out, the farthest out first. */
    public List<Finding> of(Profile profile, Language language) {
        List<Finding> found = new ArrayList<>();
        for (FindingRule rule : rules) {
            rule.find(profile)
                    .ifPresent(one -> found.add(new Finding(
                            rule.name(),
                            rule.kind(),
                            one.severity(),
                            one.sentence().in(language),
                            one.evidence())));
        }
        found.sort(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule));
        return List.copyOf(found);
    }
}
