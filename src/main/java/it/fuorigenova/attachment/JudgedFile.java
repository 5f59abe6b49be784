package it.fuorigenova.attachment;

import java.util.Optional;

/**
 * A file that was found good, as it is kept.
 *
 * @param content its bytes; of a picture, those that we have written ourselves
 * @param picture what only a picture has
 */
record JudgedFile(FileKind kind, Content content, Optional<Picture> picture) {

    /**
     * What only a picture has.
     *
     * @param widthPx in points, as it is kept
     * @param heightPx the same
     * @param thumbnail a small JPEG of it
     */
    record Picture(int widthPx, int heightPx, Content thumbnail) {}

    static JudgedFile document(FileKind kind, byte[] bytes) {
        return new JudgedFile(kind, Content.of(bytes), Optional.empty());
    }
}
