/** OkHttp. */
internal fun main(arguments: Array<String>) {
    val work = arguments.first()
    val good = documentOf("good")
    OkHttpPosts(atOnce(work)).use { posts ->
        val token = posts.token("none")
        rate(work) { again ->
            when (work) {
                "post-1" -> while (again()) posts.create(token, good)
                else -> pump(atOnce(work), again) { answered -> posts.create(token, good, answered) }
            }
        }
    }
}
