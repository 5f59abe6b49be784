package it.fuorigenova.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** Bean Validation's findings as a problem: where in the body, or in which parameter. */
final class Violations {

    private static final Wording DETAIL =
            new Wording("Il contenuto non rispetta le regole.", "The content breaks its rules.");

    private Violations() {}

    static ProblemException problem(ConstraintViolationException violations) {
        List<Fault> faults = violations.getConstraintViolations().stream()
                .map(Violations::fault)
                .sorted((a, b) -> String.valueOf(a.pointer()).compareTo(String.valueOf(b.pointer())))
                .toList();
        return ProblemException.of(HttpProblem.INVALID_BODY, DETAIL, faults);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
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
        String message = violation.getMessage();
        return Fault.inBody(pointer.toString(), new Wording(message, message));
    }
}
