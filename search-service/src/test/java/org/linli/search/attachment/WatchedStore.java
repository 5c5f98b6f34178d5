package org.linli.search.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The store itself, and whether whoever put or opened something held a transaction, and so a connection, meanwhile. */
final class WatchedStore implements AttachmentStore {

    @TestConfiguration(proxyBeanMethods = false)
    static class Watching {

        @Bean
        static BeanPostProcessor watching() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof AttachmentStore store ? new WatchedStore(store) : bean;
                }
            };
        }
    }

    private final AttachmentStore store;
    private final List<String> held = new CopyOnWriteArrayList<>();

    private WatchedStore(AttachmentStore store) {
        this.store = store;
    }

    /** What was done within a transaction. */
    List<String> held() {
        return held;
    }

    private void note(String what) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            held.add(what);
        }
    }

    @Override
    public void put(AttachmentId id, Path content) throws IOException {
        note("put");
        store.put(id, content);
    }

    @Override
    public Optional<StoredContent> open(AttachmentId id) throws IOException {
        note("open");
        return store.open(id);
    }

    @Override
    public void delete(AttachmentId id) throws IOException {
        store.delete(id);
    }

    @Override
    public void check() throws IOException {
        store.check();
    }
}
