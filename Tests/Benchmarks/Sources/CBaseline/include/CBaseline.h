// What the benchmarks need of C: the compressor alone, to measure against (Galley's own wrapper is not used, so
// that its cost shows), and one core to run on, whose functions Swift does not see (_GNU_SOURCE).
#pragma once
#include <libdeflate.h>

// Keeps this process and all it starts on the last core it may use; the first is where interrupts tend to go.
void stay_on_one_core(void);
