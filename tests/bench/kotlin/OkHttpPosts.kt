import okhttp3.Call
import okhttp3.Callback
import okhttp3.ConnectionPool
import okhttp3.Dispatcher
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response
import java.io.IOException
import java.util.concurrent.TimeUnit

private val JSON = "application/json".toMediaType()
private val FORM = "application/x-www-form-urlencoded".toMediaType()

/** What both contenders with OkHttp send, [atOnce] at once. */
internal class OkHttpPosts(atOnce: Int) : AutoCloseable {
    private val dispatcher = Dispatcher().apply {
        maxRequests = atOnce
        maxRequestsPerHost = atOnce
    }
    private val client = OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(ConnectionPool(atOnce, 5, TimeUnit.MINUTES))
        .build()

    /** A token for that assertion. */
    fun token(assertion: String): String {
        val request = Request.Builder().url(TOKEN).post((GRANT + assertion).toRequestBody(FORM)).build()
        return client.newCall(request).execute().use { tokenIn(it.body.string()) }
    }

    /** Registers a system and waits. */
    fun create(token: String, document: String) {
        call(token, document).execute().use { read(it.code, it.body.string()) }
    }

    /** Registers a system and calls [answered] then. */
    fun create(token: String, document: String, answered: () -> Unit) = call(token, document).enqueue(
        object : Callback {
            override fun onFailure(call: Call, e: IOException): Unit = fail(e)

            override fun onResponse(call: Call, response: Response) {
                response.use { read(it.code, it.body.string()) }
                answered()
            }
        },
    )

    private fun call(token: String, document: String): Call {
        val request = Request.Builder().url(CREATE).header("Authorization", "Bearer $token")
        return client.newCall(request.post(document.toRequestBody(JSON)).build())
    }

    /** Lets its threads end, which the program would else wait for. */
    override fun close() {
        dispatcher.executorService.shutdown()
        client.connectionPool.evictAll()
    }
}
