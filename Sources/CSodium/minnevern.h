#ifndef SKRANKE_MINNEVERN_H
#define SKRANKE_MINNEVERN_H

// Keeping the process's memory to itself, and no more of it than needed: prctl is variadic, which Swift cannot call, and
// mallopt is not in its Glibc module.

#include <malloc.h>
#include <sys/prctl.h>

/// 0 when neither a core dump nor another process of the same user can get at the memory any more.
static inline int csodium_lukk_minnet(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/// 1 when freed memory beyond a megabyte goes back to the machine at once.
static inline int csodium_gi_tilbake_minnet(void) { return mallopt(M_TRIM_THRESHOLD, 1 << 20); }

/// 0 when the memory is closed.
static inline int csodium_minnet_er_aapent(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

#endif
