package it.fuorigenova.layer;

import it.fuorigenova.http.CurrentRequest;
import it.fuorigenova.http.Link;
import it.fuorigenova.http.Pages;
import it.fuorigenova.sql.Cancellation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Answers the current request with items of a layer, in whatever format: the one way that every face takes. */
@Singleton
public class ItemAnswers {

    /** About as much as an item takes, before any has been written. */
    private static final int USUAL_ITEM_BYTES = 900;

    /** What an answer has beside its items. */
    private static final int AROUND_ITEMS_BYTES = 3000;

    private static final int MOST_GUESSED_BYTES = 2 << 20;

    private final Items items;
    private final Pages pages;
    private final CurrentRequest request;
    private final Clock clock;
    /** About as much as an item took of late in each manner: a buffer of the right size is never copied to a larger one. */
    private final Map<Manner, Integer> itemBytes = new ConcurrentHashMap<>();

    ItemAnswers(Items items, Pages pages, CurrentRequest request, Clock clock) {
        this.items = items;
        this.pages = pages;
        this.request = request;
        this.clock = clock;
    }

    /** Which layer answers, under the habits of which face, in which format. */
    public record Manner(Layer layer, Face face, ItemFormat format) {}

    /**
     * A whole answer.
     *
     * @param body what was written
     * @param matched how many items are meant in all, exactly; empty where nobody asked
     * @param returned how many it holds
     */
    public record Answer(Output body, OptionalLong matched, long returned) {

        public byte[] bytes() {
            return body.toByteArray();
        }
    }

    /**
     * A page of items, with links to itself and the pages around it.
     *
     * @param others more links that it shall have
     */
    public Answer page(Manner in, ItemsQuery query, List<Link> others) {
        Output out = Output.kept(guess(in, query.limit()));
        View view = in.format.shown(in.layer, query.view());
        speak(in, query.view());
        ItemWriter writer = in.format.writer(out, writing(in, query.which(), view, false));
        ItemsQuery wanted = query.showing(in.format.read(in.layer, view));
        writer.begin();
        Items.Read read = items.page(in.layer, wanted, writer, request.whileWaitedFor());
        if (read.returned() > 0) {
            learn(in, (int) (out.size() / read.returned()));
        }
        List<Link> links = new ArrayList<>(pages.links(read.next(), in.format.mediaType()));
        links.addAll(others);
        return ended(out, writer, new ItemWriter.Summary(read.matched(), read.returned(), now(), links));
    }

    /** How many items are meant, and none of them. */
    public Answer hits(Manner in, ItemsQuery query, List<Link> others) {
        Output out = Output.kept(0);
        speak(in, query.view());
        ItemWriter writer = in.format.writer(out, writing(in, query.which(), query.view(), false));
        long matched = items.count(in.layer, query.which(), request.whileWaitedFor());
        writer.begin();
        return ended(out, writer, new ItemWriter.Summary(OptionalLong.of(matched), 0, now(), self(in, others)));
    }

    /** The one item that is meant; empty where none is. */
    public Optional<Answer> one(Manner in, Selection which, View asked, List<Link> others) {
        View view = in.format.shown(in.layer, asked);
        Output out = Output.kept(USUAL_ITEM_BYTES * 2);
        speak(in, asked);
        ItemWriter writer = in.format.writer(out, writing(in, which, view, true));
        writer.begin();
        return items.one(in.layer, which, in.format.read(in.layer, view), writer, request::shows)
                ? Optional.of(
                        ended(out, writer, new ItemWriter.Summary(OptionalLong.empty(), 1, now(), self(in, others))))
                : Optional.empty();
    }

    /** All items that are meant, to be streamed: memory stays flat however many there are. */
    public StreamingOutput all(Manner in, Selection which, View asked) {
        View view = in.format.shown(in.layer, asked);
        Cancellation wait = request.whileWaitedFor();
        Writing what = writing(in, which, view, false);
        return to -> {
            Output out = Output.into(to);
            ItemWriter writer = in.format.writer(out, what);
            writer.begin();
            long written = items.all(in.layer, which, in.format.read(in.layer, view), writer, out, wait);
            writer.end(new ItemWriter.Summary(OptionalLong.of(written), written, now(), List.of()));
            out.flush();
        };
    }

    /** A little more than so many items take on the average. */
    private int guess(Manner in, int items) {
        long bytes = AROUND_ITEMS_BYTES + items * (itemBytes.getOrDefault(in, USUAL_ITEM_BYTES) * 9L / 8);
        return (int) Math.min(bytes, MOST_GUESSED_BYTES);
    }

    private void learn(Manner in, int bytes) {
        itemBytes.merge(in, bytes, (known, now) -> known + (now - known) / 4);
    }

    private Writing writing(Manner in, Selection which, View view, boolean alone) {
        return new Writing(in.layer, in.face, view, which.asOf(), alone, request.language());
    }

    /** For the page that may be made of the answer. */
    private void speak(Manner in, View view) {
        if (request.wantsPage()) {
            request.speaks(LayerVocabulary.of(in.layer, view));
        }
    }

    private static Answer ended(Output out, ItemWriter writer, ItemWriter.Summary summary) {
        writer.end(summary);
        return new Answer(out, summary.matched(), summary.returned());
    }

    private List<Link> self(Manner in, List<Link> others) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(request.self(), "self", in.format.mediaType()));
        links.addAll(others);
        return links;
    }

    /** To the minute: an answer may be kept for one, and has the same bytes and tag for as long. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
