/**
 * Photographs and documents of opportunities. What is sent is judged by its content ({@link
 * it.fuorigenova.attachment.JudgeFile}), pictures are made anew ({@code Pictures}), and the bytes are kept under their sum
 * in a folder or a bucket ({@link it.fuorigenova.attachment.ContentStore}), before the row that refers to them: whenever
 * the process dies, there may be bytes without a row, which are swept, and never a row without its bytes. Table: {@code
 * attachment}.
 */
@NullMarked
package it.fuorigenova.attachment;

import org.jspecify.annotations.NullMarked;
