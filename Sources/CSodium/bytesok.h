#ifndef SKRANKE_BYTESOK_H
#define SKRANKE_BYTESOK_H

// Finding bytes in bytes: glibc's memmem skips ahead by what it sees, several bytes at a time, but is not in Swift's Glibc
// module.

#include <stddef.h>

void *memmem(const void *hoystakk, size_t lengde, const void *nal, size_t nallengde);

#endif
