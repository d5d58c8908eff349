// libdeflate as Swift sees it. Imported by GalleyArchive and nobody else. Its header needs no
// wrapper: opaque handles, plain functions, no macros that matter.
#pragma once
#include <libdeflate.h>
