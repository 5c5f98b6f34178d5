package org.linli.search.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What was learned: guesses the answer from a text. Never changes, and is safe for many threads. */
final class Model {

    /**
     * Rises when what is written changes. A model that another version wrote is not read; until it is learned anew, within
     * the day or when somebody wishes, the nearest answer alone.
     */
    private static final int FORMAT = 1;

    private final List<String> answers;
    private final Nameless nameless;
    private final Inputs inputs;
    private final Weights weights;
    private final float sharpness;
    private final float known;

    Model(List<String> answers, Nameless nameless, Inputs inputs, Weights weights, float sharpness, float known) {
        this.answers = List.copyOf(answers);
        this.nameless = nameless;
        this.inputs = inputs;
        this.weights = weights;
        this.sharpness = sharpness;
        this.known = known;
    }

    /**
     * All answers that it knows, the most probable first; together as probable as that it is one of them.
     *
     * @param said as it was written
     * @param units names of the units that it was said in, as they are written
     * @param day on which it was said
     */
    List<Guess> guesses(String said, Collection<String> units, LocalDate day) {
        float[] probabilities = weights.scores(inputs.weigh(Grams.of(nameless.of(said, units)), day.toEpochDay()));
        Softmax.of(probabilities, sharpness);
        return IntStream.range(0, probabilities.length)
                .mapToObj(answer -> new Guess(answers.get(answer), known * probabilities[answer]))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .toList();
    }

    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(FORMAT);
            writeTexts(out, answers);
            writeTexts(out, nameless.bodies());
            out.writeFloat(sharpness);
            out.writeFloat(known);
            inputs.write(out);
            weights.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when another version wrote it, or it is none */
    static Model read(byte[] written) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(written)))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("A model of another version");
            }
            List<String> answers = readTexts(in);
            Nameless nameless = new Nameless(readTexts(in));
            float sharpness = in.readFloat();
            float known = in.readFloat();
            Inputs inputs = Inputs.read(in);
            return new Model(answers, nameless, inputs, Weights.read(in), sharpness, known);
        }
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
