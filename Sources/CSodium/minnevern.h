#ifndef SKRANKE_MINNEVERN_H
#define SKRANKE_MINNEVERN_H

// Keeping the process's memory to itself: prctl is variadic, which Swift cannot call.

#include <sys/prctl.h>

/// 0 when neither a core dump nor another process of the same user can get at the memory any more.
static inline int csodium_lukk_minnet(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/// 0 when the memory is closed.
static inline int csodium_minnet_er_aapent(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

#endif
