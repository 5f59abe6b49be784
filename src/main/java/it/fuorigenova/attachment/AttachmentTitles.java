package it.fuorigenova.attachment;

import it.fuorigenova.http.MemberTitles;
import jakarta.inject.Singleton;

/** What the members of answers about attachments are called. */
@Singleton
final class AttachmentTitles implements MemberTitles {}
