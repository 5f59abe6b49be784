package it.fuorigenova.diagnosis;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of diagnoses are called. */
@Singleton
final class DiagnosisTitles implements MemberTitles {}
