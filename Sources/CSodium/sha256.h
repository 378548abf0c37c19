#ifndef SKRANKE_SHA256_H
#define SKRANKE_SHA256_H

// SHA-256 of whole 64-byte blocks with the processor's own instructions: the store verifies every byte it reads, and
// libsodium's portable code takes five times as long. Only for processors that have them (csodium_har_sha); the tests
// hold it against libsodium.

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

static inline int csodium_har_sha(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b >> 29 & 1)) return 0;
  return __get_cpuid(1, &a, &b, &c, &d) && (c >> 19 & 1) && (c >> 9 & 1);
}

__attribute__((target("sha,sse4.1,ssse3"))) static inline void csodium_sha256_blokker(
    uint32_t tilstand[8], const uint8_t *bytes, size_t antall) {
  static const uint32_t k[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  };
  const __m128i snu = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i *ut = (__m128i *)tilstand;
  // The instructions want the words as (a, b, e, f) and (c, d, g, h).
  __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128(ut), 0xB1);
  __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(ut + 1), 0x1B);
  __m128i abef = _mm_alignr_epi8(abcd, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, abcd, 0xF0);
  for (; antall > 0; antall--, bytes += 64) {
    const __m128i foer_abef = abef, foer_cdgh = cdgh;
    __m128i w[4];
    for (int i = 0; i < 16; i++) {
      __m128i ord;
      if (i < 4) {
        ord = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes + i), snu);
      } else {
        ord = _mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]);
        ord = _mm_add_epi32(ord, _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4));
        ord = _mm_sha256msg2_epu32(ord, w[(i + 3) & 3]);
      }
      w[i & 3] = ord;
      ord = _mm_add_epi32(ord, _mm_load_si128((const __m128i *)k + i));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, ord);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(ord, 0x0E));
    }
    abef = _mm_add_epi32(abef, foer_abef);
    cdgh = _mm_add_epi32(cdgh, foer_cdgh);
  }
  abcd = _mm_shuffle_epi32(abef, 0x1B);
  efgh = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128(ut, _mm_blend_epi16(abcd, efgh, 0xF0));
  _mm_storeu_si128(ut + 1, _mm_alignr_epi8(efgh, abcd, 8));
}

#else

static inline int csodium_har_sha(void) { return 0; }
static inline void csodium_sha256_blokker(uint32_t tilstand[8], const uint8_t *bytes, size_t antall) {
  (void)tilstand, (void)bytes, (void)antall;
}

#endif
#endif
