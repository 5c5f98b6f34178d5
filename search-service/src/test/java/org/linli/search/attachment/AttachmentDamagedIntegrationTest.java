package org.linli.search.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.test.Http;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A content that was cut short or changed behind the service's back: nobody gets a part of it for the whole. */
class AttachmentDamagedIntegrationTest extends AttachmentOffice {

    private static final int PIECE = 1024 * 1024;
    private static final int SEALED_PIECE = PIECE + 28;

    /** Shorter than a problem: one behind the first piece would make up the length that was promised. */
    private static final int REST = 60;

    @Autowired
    AttachmentMetrics metrics;

    private JsonNode item() {
        return list().get("items").get(0);
    }

    private void assertLost(String id) {
        Http.Answer answer = ask(id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(410);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:linli:problem:attachment-lost");
        assertThat(answer.json().get("detail").asString()).contains("不完整", "重新上传");
        assertThat(item().get("available").asBoolean()).isFalse();
        assertThat(item().has("lostAt")).isTrue();
    }

    /** In the middle of a piece, between two, and longer than it was: by one byte, and by all but nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, SEALED_PIECE - 1, SEALED_PIECE, SEALED_PIECE + 1, 2 * PIECE})
    void oneThatIsShorterOrLongerIsLostAndNobodyIsSaidToHaveSeenIt(int length) throws Exception {
        byte[] paper = SamplePictures.paper(PIECE + REST);
        String id = added("a.pdf", paper);
        byte[] sealed = Files.readAllBytes(fileOf(id));
        metrics.look();
        long before = metrics.lost();

        Files.write(fileOf(id), Arrays.copyOf(sealed, length));

        assertLost(id);
        assertThat(audited("personal-data.reveal", id)).isEmpty();
        metrics.look();
        assertThat(metrics.lost()).isEqualTo(before + 1);

        Files.write(fileOf(id), sealed);
        assertThat(download(id, clerk).body()).isEqualTo(paper);
        assertThat(item().get("available").asBoolean()).isTrue();
    }

    @Test
    void oneThatDoesNotBeginAsItWasStoredIsLostHoweverOftenItIsAskedFor() throws Exception {
        byte[] paper = SamplePictures.paper(PIECE + REST);
        String id = added("a.pdf", paper);
        byte[] sealed = Files.readAllBytes(fileOf(id));
        byte[] changed = sealed.clone();
        changed[PIECE]++;

        Files.write(fileOf(id), changed);

        assertLost(id);
        assertLost(id);
        Files.write(fileOf(id), sealed);
        assertThat(download(id, clerk).body()).isEqualTo(paper);
        assertThat(item().get("available").asBoolean()).isTrue();
    }

    @Test
    void oneThatDoesNotGoOnAsItWasStoredBreaksOffAndNothingPassesForItsRest() throws Exception {
        byte[] paper = SamplePictures.paper(PIECE + REST);
        String id = added("a.pdf", paper);
        byte[] sealed = Files.readAllBytes(fileOf(id));
        sealed[sealed.length - 1]++;

        Files.write(fileOf(id), sealed);

        assertThatThrownBy(() -> download(id, clerk))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
        byte[] answer = allThatComes(id);
        String head = head(answer);
        assertThat(head).startsWith("HTTP/1.1 200").containsIgnoringCase("Content-Length: " + paper.length);
        byte[] body = Arrays.copyOfRange(answer, head.length(), answer.length);
        assertThat(body.length).isLessThanOrEqualTo(PIECE);
        assertThat(body).isEqualTo(Arrays.copyOf(paper, body.length));
        assertThat(item().has("lostAt")).as("noted").isTrue();
        assertThat(audited("personal-data.reveal", id)).as("begun to be seen").hasSize(2);
    }

    /** Until the connection ends, which an answer of the length that was promised would not make it do. */
    private byte[] allThatComes(String attachment) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            socket.getOutputStream()
                    .write("""
                    GET %s/%s/attachments/%s/content HTTP/1.1\r
                    Host: 127.0.0.1\r
                    Authorization: Bearer %s\r
                    \r
                    """.formatted(OPINIONS, opinion, attachment, clerk).getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException reset) {
                // Broken off as well.
            }
            return answer.toByteArray();
        }
    }

    private static String head(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void theSameFileHandedInAgainTakesItsPlaceAndWhatIsLeftOfItIsSwept() throws Exception {
        byte[] paper = SamplePictures.paper(5_000);
        String id = added("a.pdf", paper);
        Files.write(fileOf(id), Arrays.copyOf(Files.readAllBytes(fileOf(id)), 4_000));
        assertLost(id);

        String anew = added("a.pdf", paper);

        assertThat(download(anew, clerk).body()).isEqualTo(paper);
        sweep.deleteAll();
        assertThat(isStored(id)).isFalse();
    }

    @Test
    void aPartIsNotHandedOutByItself() throws Exception {
        byte[] paper = SamplePictures.paper(5_000);
        String id = added("a.pdf", paper);

        Http.Answer answer = new Http(port)
                .get(OPINIONS + "/" + opinion + "/attachments/" + UUID.fromString(id) + "/content")
                .header("Range", "bytes=0-99")
                .token(clerk)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("5000");
        assertThat(answer.body()).hasSize(5_000);
    }
}
