package io.github.systemregister

/** Always that token: a client of the register takes it along, and asks nobody. */
internal class FixedToken(val token: String) : TokenSource {
    override suspend fun token(): String = token
}
