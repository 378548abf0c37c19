#ifndef SKRANKE_VEKKER_H
#define SKRANKE_VEKKER_H

// A timer that interrupts one thread: Swift's Glibc module has neither the fields of `sigevent` nor SIGEV_THREAD_ID.

#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static inline struct timespec csodium_av_ms(long ms) {
  return (struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
}

/// Sends `signal` to the calling thread when `ms` milliseconds have gone by, and every `gjenta_ms` from then on, until the
/// timer is deleted. 0, or an errno.
static inline int csodium_start_vekker(int signal, long ms, long gjenta_ms, timer_t *vekker) {
  struct sigevent hendelse = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = signal};
  hendelse._sigev_un._tid = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_MONOTONIC, &hendelse, vekker) != 0) return errno;
  struct itimerspec tider = {.it_value = csodium_av_ms(ms), .it_interval = csodium_av_ms(gjenta_ms)};
  if (timer_settime(*vekker, 0, &tider, NULL) == 0) return 0;
  int feil = errno;
  timer_delete(*vekker);
  return feil;
}

#endif
