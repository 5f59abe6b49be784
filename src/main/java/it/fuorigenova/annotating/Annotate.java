package it.fuorigenova.annotating;

import it.fuorigenova.annotating.AnnotationRequest.AnswerRequest;
import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Fault;
import it.fuorigenova.http.HttpProblem;
import it.fuorigenova.http.ProblemException;
import it.fuorigenova.http.ValueReader;
import it.fuorigenova.http.Wording;
import it.fuorigenova.indicator.Annotation;
import it.fuorigenova.indicator.Annotations;
import it.fuorigenova.indicator.Annotations.Held;
import it.fuorigenova.indicator.Annotations.Said;
import it.fuorigenova.partner.Acting;
import it.fuorigenova.partner.Caller;
import it.fuorigenova.partner.CurrentCaller;
import it.fuorigenova.partner.PartnerProblem;
import it.fuorigenova.partner.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Annotates values in the name of organisations, takes annotations back and answers them. */
@ApplicationScoped
class Annotate {

    private static final Wording NOT_HERE = new Wording(
            "Il tuo ruolo non vale in questo territorio (%s).", "Your role is not good in this territory (%s).");
    private static final Wording NO_VALUE = new Wording(
            "di questo indicatore non c'è nessun valore per il territorio e il periodo «%s»: scrivi il periodo come nel"
                    + " valore",
            "no value of this indicator is known for the territory and the period `%s`: write the period as the value"
                    + " has it");
    private static final Wording SAID = new Wording(
            "La tua organizzazione ha già annotato oggi questo valore: ritira prima quell'annotazione.",
            "Your organisation has annotated this value today already: take that annotation back first.");
    private static final Wording NONE =
            new Wording("Non c'è nessuna annotazione «%s».", "There is no annotation `%s`.");
    private static final Wording NOT_YOURS =
            new Wording("L'annotazione è di un'altra organizzazione.", "The annotation is another organisation's.");
    private static final Wording NOT_YOURS_TO_ANSWER = new Wording(
            "Risponde chi cura i dati: un amministratore di tutta l'installazione.",
            "Who keeps the data answers: an administrator of the whole installation.");
    private static final Wording WITHDRAWN =
            new Wording("L'annotazione è stata ritirata.", "The annotation was taken back.");

    private final Annotations annotations;
    private final ValueAsked values;
    private final CurrentCaller caller;
    private final Acting acting;
    private final CurrentRequest request;
    private final Clock clock;

    Annotate(
            Annotations annotations,
            ValueAsked values,
            CurrentCaller caller,
            Acting acting,
            CurrentRequest request,
            Clock clock) {
        this.annotations = annotations;
        this.values = values;
        this.caller = caller;
        this.acting = acting;
        this.request = request;
        this.clock = clock;
    }

    /** Stores what the caller's organisation says; it is told from now on with the value. */
    @Transactional
    Annotation say(AnnotationRequest wanted) {
        Caller author = caller.with(Role.VALIDATOR);
        ValueAsked.Subject subject = values.of(wanted);
        if (!author.scope().holds(subject.territory())) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_HERE.with(wanted.territory()));
        }
        if (!annotations.isObserved(subject.indicator(), subject.territory(), subject.period())) {
            Wording why = NO_VALUE.with(wanted.period());
            throw ProblemException.invalidBody(List.of(Fault.inBody("/period", why)));
        }
        acting.as(author, null);
        UUID said = annotations
                .say(
                        subject.indicator(),
                        subject.territory(),
                        subject.period(),
                        said(wanted, author),
                        author.organisation().id())
                .orElseThrow(() -> ProblemException.of(HttpProblem.CONFLICT, SAID));
        return read(said);
    }

    private Said said(AnnotationRequest wanted, Caller author) {
        return new Said(
                wanted.kind(),
                wanted.text(),
                wanted.textEn(),
                author.organisation().name(),
                LocalDate.now(clock),
                wanted.link(),
                "open",
                null,
                null);
    }

    /** Takes one back; once more makes no difference. It stays readable, and no longer travels with the value. */
    @Transactional
    void withdraw(String id) {
        Caller author = caller.with(Role.VALIDATOR);
        UUID known = identifier(id);
        Held held = hold(id, known);
        if (!author.organisation().id().equals(held.organisation())
                && !author.scope().everywhere()) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_YOURS);
        }
        if (!held.state().equals("withdrawn")) {
            acting.as(author, null);
            annotations.withdraw(known);
        }
    }

    /** Answers one, for those who keep the data of the whole installation. */
    @Transactional
    Annotation answer(String id, AnswerRequest answer) {
        Caller keeper = caller.with(Role.ADMINISTRATOR);
        if (!keeper.scope().everywhere()) {
            throw ProblemException.of(PartnerProblem.NOT_ALLOWED, NOT_YOURS_TO_ANSWER);
        }
        UUID known = identifier(id);
        if (hold(id, known).state().equals("withdrawn")) {
            throw ProblemException.of(HttpProblem.CONFLICT, WITHDRAWN);
        }
        acting.as(keeper, null);
        annotations.answer(known, answer.text(), answer.textEn());
        return read(known);
    }

    private Held hold(String id, UUID known) {
        return annotations.hold(known).orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    private static UUID identifier(String id) {
        return ValueReader.uuid().find(id).orElseThrow(() -> ProblemException.notFound(NONE.with(id)));
    }

    private Annotation read(UUID id) {
        return annotations.find(id, request.language()).orElseThrow();
    }
}
