/** One thing that is wrong with a document: where, and what. */
internal class Fault(val pointer: String, val message: String)
