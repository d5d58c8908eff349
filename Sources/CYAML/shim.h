// libyaml as Swift sees it. Imported by GalleyYAML and nobody else. Its header needs no wrapper:
// the event union and all functions import as they are.
#pragma once
#include <yaml.h>
