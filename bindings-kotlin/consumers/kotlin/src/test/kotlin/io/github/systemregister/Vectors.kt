package io.github.systemregister

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.io.File

// How the vectors are read, and what errors are called in them.

fun vectors(file: String): JsonElement = JsonParser.parseString(File("tests/vectors/$file").readText())

fun JsonObject.text(name: String): String? = get(name)?.takeUnless { it.isJsonNull }?.asString

fun JsonObject.list(name: String): List<JsonElement> = get(name)?.asJsonArray?.toList().orEmpty()

fun JsonObject.texts(name: String): List<String> = list(name).map { it.asString }

/** These members, and those of [others] in the place of any of the same name. */
fun JsonObject.with(others: JsonObject): JsonObject =
    deepCopy().apply { others.entrySet().forEach { (name, value) -> add(name, value) } }

val SystemRegisterException.className: String
    get() = javaClass.simpleName.replace("Exception", "Error")
