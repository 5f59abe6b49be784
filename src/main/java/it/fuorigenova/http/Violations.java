package it.fuorigenova.http;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Bean Validation's findings as a problem: where in the body, or in which parameter. */
@Singleton
public final class Violations {

    private final MessageInterpolator messages;

    Violations(ValidatorFactory validators) {
        this.messages = validators.getMessageInterpolator();
    }

    ProblemException problem(ConstraintViolationException violations) {
        List<Fault> faults = violations.getConstraintViolations().stream()
                .map(this::fault)
                .sorted((a, b) -> String.valueOf(a.pointer()).compareTo(String.valueOf(b.pointer())))
                .toList();
        return ProblemException.invalidBody(faults);
    }

    /**
     * The findings as faults of a body.
     *
     * @param place makes the place in the body of the one in what was validated, both as a JSON Pointer
     */
    public List<Fault> faults(Set<? extends ConstraintViolation<?>> found, UnaryOperator<String> place) {
        return found.stream()
                .map(this::fault)
                .map(fault -> Fault.inBody(place.apply(String.valueOf(fault.pointer())), fault.detail()))
                .sorted(Comparator.comparing(fault -> String.valueOf(fault.pointer())))
                .toList();
    }

    private Fault fault(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                // The resource's method and its argument: neither is part of the document.
                continue;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return Fault.inBody(
                pointer.toString(),
                new Wording(message(violation, Locale.ITALIAN), message(violation, Locale.ENGLISH)));
    }

    private String message(ConstraintViolation<?> violation, Locale locale) {
        MessageInterpolator.Context context = new MessageInterpolator.Context() {
            @Override
            public ConstraintDescriptor<?> getConstraintDescriptor() {
                return violation.getConstraintDescriptor();
            }

            @Override
            public Object getValidatedValue() {
                return violation.getInvalidValue();
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                throw new ValidationException(type + " is not to be had here");
            }
        };
        return messages.interpolate(violation.getMessageTemplate(), context, locale);
    }
}
