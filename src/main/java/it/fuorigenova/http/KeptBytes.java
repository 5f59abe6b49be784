package it.fuorigenova.http;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * Bytes that are kept somewhere and never change, such as a photograph: they are streamed as they are, in no coding and no
 * language.
 *
 * @param tag what their entity tag says: the same only for the same bytes
 * @param length how many they are
 * @param opener opens them, if they are wanted at all
 */
public record KeptBytes(String tag, long length, Supplier<InputStream> opener) {}
