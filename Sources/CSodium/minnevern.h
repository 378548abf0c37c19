#ifndef SKRANKE_MINNEVERN_H
#define SKRANKE_MINNEVERN_H

// Keeping the process's memory to itself, and no more of it than needed: prctl is variadic, which Swift cannot call, and
// mallopt is not in its Glibc module.

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

// Where the program's code begins and ends, from the linker.
extern char __executable_start;
extern char etext;

/// 0 when neither a core dump nor another process of the same user can get at the memory any more.
static inline int csodium_lukk_minnet(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/// 1 when freed memory beyond a megabyte goes back to the machine at once.
static inline int csodium_gi_tilbake_minnet(void) { return mallopt(M_TRIM_THRESHOLD, 1 << 20); }

/// Gives back free memory, and the code that is in memory: what is still used is mapped again when it is. Nothing in the
/// range can be written, so nothing is lost.
static inline void csodium_slipp_starten(void) {
  malloc_trim(0);
  uintptr_t side = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t fra = ((uintptr_t)&__executable_start + side - 1) / side * side;
  uintptr_t til = (uintptr_t)&etext / side * side;
  if (til > fra) madvise((void *)fra, til - fra, MADV_DONTNEED);
}

/// 0 when the memory is closed.
static inline int csodium_minnet_er_aapent(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

#endif
