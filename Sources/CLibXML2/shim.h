// libxml2 as Swift sees it. Imported by GalleyXML and nobody else. No function needs a wrapper:
// what GalleyXML calls is neither a macro nor variadic.
#pragma once
#include <libxml/xmlversion.h>
// Debian's <libxml/encoding.h> pulls in ICU's headers, which collide with Foundation's own ICU
// module in any target that imports both. Only the tail of a struct nobody here reads depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
