package org.akkoord.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

// Promise T1 of docs/promises.md
class LaterTest {

    @Test
    void aPartIsMadeOnceWhenItIsAskedForHoweverManyThreadsAsk() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Later<List<Integer>> later = Later.by(() -> List.of(made.incrementAndGet()));
        assertThat(made).hasValue(0);

        int threads = 8;
        CountDownLatch all = new CountDownLatch(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Integer>>> found = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                found.add(executor.submit(() -> {
                    all.countDown();
                    all.await();
                    return later.get();
                }));
            }
            for (Future<List<Integer>> each : found) {
                assertThat(each.get()).isSameAs(later.get()).containsExactly(1);
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void partsAreEqualByWhatTheyAre() {
        assertThat(Later.by(() -> "a")).isEqualTo(Later.of("a")).hasSameHashCodeAs(Later.of("a"));
        assertThat(Later.by(() -> "a")).isNotEqualTo(Later.of("b")).isNotEqualTo("a");
        assertThat(Later.by(() -> "a")).hasToString("a");
    }

    @Test
    void aListIsMadeWhenSomethingOfItIsAskedForAndNeverCopied() {
        AtomicInteger made = new AtomicInteger();
        List<String> list = Later.list(() -> {
            made.incrementAndGet();
            return List.of("a", "b");
        });
        List<String> kept = Later.copyOf(list);
        assertThat(kept).isSameAs(list);
        assertThat(made).hasValue(0);

        assertThat(list).isEqualTo(List.of("a", "b")).hasSameHashCodeAs(List.of("a", "b"));
        assertThat(made).hasValue(1);

        List<String> changeable = new ArrayList<>(List.of("a"));
        List<String> copy = Later.copyOf(changeable);
        changeable.clear();
        assertThat(copy).containsExactly("a");
    }

    @Test
    void aPartThatIsNullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Later.of(null)).withMessage("part");
        assertThatNullPointerException()
                .isThrownBy(() -> Later.by(() -> null).get())
                .withMessage("part");
    }
}
