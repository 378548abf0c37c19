#ifndef SKRANKE_FILROM_H
#define SKRANKE_FILROM_H

// Room for what a file will hold: fallocate is not in Swift's Glibc module.

#include <sys/types.h>

#define CSODIUM_BEHOLD_STORRELSE 0x01  // FALLOC_FL_KEEP_SIZE

int fallocate(int fil, int maate, off_t fra, off_t antall);

#endif
