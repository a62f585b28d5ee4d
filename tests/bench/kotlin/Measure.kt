import java.io.File
import java.util.concurrent.atomic.AtomicLong

/** Where the server is. */
internal val SERVER: String by lazy { System.getenv("BENCH_SERVER") ?: error("BENCH_SERVER is not set") }

private val seconds = System.getenv("BENCH_SECONDS")?.toDouble() ?: 1.0

/** How long the JVM is given to compile what is measured. */
private const val WARM_UP_SECONDS = 2.0

/** The shortest batch: long enough that reading the clock does not count. */
private const val BATCH_NANOS = 1_000_000L

@Volatile
private var looked = 0

/** Has a pointer looked at, so that it is made. */
internal fun look(pointer: String) {
    looked = pointer.length
}

/** The document that a work is about, its name being the work's last word. */
internal fun documentOf(work: String): String = File("documents/${work.substringAfterLast('-')}.json").readText()

/** Measures calls, which give the number of faults: the best batch counts. */
internal fun calls(work: String, call: () -> Int) {
    var size = 1
    var faults = 0
    var batches = 0
    fun batch(): Long {
        val begin = System.nanoTime()
        repeat(size) { faults = call() }
        return System.nanoTime() - begin
    }
    val warm = System.nanoTime() + (WARM_UP_SECONDS * 1e9).toLong()
    while (System.nanoTime() < warm) if (batch() < BATCH_NANOS) size += 1 + size / 4
    while (batch() < BATCH_NANOS) size += 1 + size / 4
    var best = Double.MAX_VALUE
    val end = System.nanoTime() + (seconds * 1e9).toLong()
    do {
        best = minOf(best, batch().toDouble() / size)
        batches += 1
    } while (System.nanoTime() < end)
    println("""{"work": "$work", "ns": $best, "batches": $batches, "faults": $faults}""")
}

/** Counts what is done in the time that is measured; [run] goes on until what it is given says that it is enough. */
internal fun rate(work: String, run: (again: () -> Boolean) -> Unit) {
    val done = AtomicLong()
    fun until(nanos: Long): () -> Boolean {
        val end = System.nanoTime() + nanos
        return { System.nanoTime() < end && done.incrementAndGet() > 0 }
    }
    run(until((WARM_UP_SECONDS * 1e9).toLong()))
    done.set(0)
    val begin = System.nanoTime()
    run(until((seconds * 1e9).toLong()))
    val perSecond = done.get() * 1e9 / (System.nanoTime() - begin)
    println("""{"work": "$work", "per_second": $perSecond, "done": $done}""")
}

/** How many are sent at once: a work's last word. */
internal fun atOnce(work: String): Int = work.substringAfterLast('-').toInt()
