package org.linli.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One walk along the chain: every link follows from the one before, every entry is what was chained. */
final class ChainCheck {

    private static final int MOST_FAULTS = 20;

    private final String key;
    private final Instant oldest;
    private final List<String> faults = new ArrayList<>();
    private long links;
    private long forgotten;
    private long signed;
    private String previous = ChainLink.BEGINNING;

    /** @param oldest entries before it may be gone */
    ChainCheck(String key, Instant oldest) {
        this.key = key;
        this.oldest = oldest;
    }

    boolean link(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        links++;
        if (seq != links) {
            fault("link " + links + " is missing");
            links = seq;
        }
        var at = row.getTimestamp("entry_at").toInstant();
        var entryHash = row.getString("entry_hash");
        var hash = row.getString("hash");
        if (!same(row.getString("previous"), previous) || !same(hash, ChainLink.hash(seq, at, entryHash, previous))) {
            fault("link " + seq + " does not follow from the one before");
        }
        checkEntry(row, seq, at, entryHash);
        checkSignature(row, seq, hash);
        previous = hash;
        return true;
    }

    private void checkEntry(ResultSet row, long seq, Instant at, String entryHash) throws SQLException {
        if (row.getTimestamp("present") != null) {
            if (!same(entryHash, ChainLink.entryHash(AuditChain.canonical(row)))) {
                fault("entry " + row.getString("entry_id") + " (link " + seq + ") was changed");
            }
        } else if (at.isBefore(oldest)) {
            forgotten++;
        } else {
            fault("entry " + row.getString("entry_id") + " (link " + seq + ") is gone before its time");
        }
    }

    private void checkSignature(ResultSet row, long seq, String hash) throws SQLException {
        var signature = row.getString("signature");
        if (signature == null) {
            return;
        }
        if (!same(row.getString("signed_hash"), hash) || !same(signature, ChainLink.signature(key, seq, hash))) {
            fault("checkpoint " + seq + " is not signed with our key");
        }
        signed = seq;
    }

    AuditVerdict verdict(long pending, long strays) {
        if (signed != links) {
            fault("the chain ends at link " + links + ", its last signed checkpoint is " + signed);
        }
        if (strays > 0) {
            fault(strays + " entries are recorded but neither chained nor waiting to be");
        }
        return new AuditVerdict(faults.isEmpty(), links, forgotten, pending, faults);
    }

    private void fault(String text) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(text);
        }
    }

    private static boolean same(String one, String other) {
        return one.equals(other);
    }
}
