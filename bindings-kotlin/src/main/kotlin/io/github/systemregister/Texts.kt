@file:JvmName("Texts")

package io.github.systemregister

/**
 * A text in the three languages that the register requires: Bokmål, Nynorsk, English.
 *
 * Source: the platform's guide, "Define Visible Texts".
 *
 * @sample io.github.systemregister.samples.ModelSamples.texts
 */
@JvmName("of")
public fun texts(nb: String, nn: String, en: String): Map<String, String> = mapOf("nb" to nb, "nn" to nn, "en" to en)
