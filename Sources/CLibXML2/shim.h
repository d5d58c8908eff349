// libxml2 as Swift sees it. Imported by GalleyXML and nobody else.
#pragma once
#include <libxml/xmlversion.h>
// Debian's <libxml/encoding.h> pulls in ICU's headers, which collide with Foundation's own ICU
// module in any target that imports both. Only the tail of a struct nobody here reads depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// Wrapped because `XML_SAX2_MAGIC` is a hexadecimal literal beyond `Int32`, which callers would
/// have to convert by hand.
static inline void galley_xml_mark_sax2(xmlSAXHandler *handler) {
  handler->initialized = XML_SAX2_MAGIC;
}

/// Wrapped because the type of `xmlStructuredErrorFunc`'s second argument differs between 2.9
/// (mutable) and 2.12 (const), and Swift would need a different closure for each.
typedef void (*galley_xml_error_handler)(void *user, const char *message, int level, int line,
                                         int column);
