import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers

private val client: HttpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()

/** java.net.http; for `thousand` alone: it neither signs nor validates, and reads no JSON. */
internal fun main(arguments: Array<String>) {
    val work = arguments.first()
    val good = documentOf("good")
    val token = """"access_token": *"([^"]+)"""".toRegex().find(token())!!.groupValues[1]
    when (work) {
        "thousand" -> thousand(work) { index, answered ->
            val document = good.replaceFirst("991825827_smartcloud", idOf(index))
            post(create(token, document), answered) { expectCreated(it.statusCode()) }
        }

        "post-1" -> rate(work) { again ->
            while (again()) {
                val answer = client.send(create(token, good), BodyHandlers.ofString())
                read(answer.statusCode(), answer.body())
            }
        }

        else -> rate(work) { again ->
            pump(atOnce(work), again) { answered ->
                post(create(token, good), answered) { read(it.statusCode(), it.body()) }
            }
        }
    }
}

private fun post(request: HttpRequest, answered: () -> Unit, read: (HttpResponse<String>) -> Unit) {
    client.sendAsync(request, BodyHandlers.ofString()).whenComplete { answer, failure ->
        if (failure != null) fail(failure)
        read(answer)
        answered()
    }
}

private fun create(token: String, document: String): HttpRequest = HttpRequest.newBuilder(URI.create(CREATE))
    .header("Authorization", "Bearer $token")
    .header("Content-Type", "application/json")
    .POST(BodyPublishers.ofString(document))
    .build()

private fun token(): String {
    val request = HttpRequest.newBuilder(URI.create(TOKEN))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(GRANT + "none"))
        .build()
    return client.send(request, BodyHandlers.ofString()).body()
}
