#include <sodium.h>
#include "bytesok.h"
#include "filrom.h"
#include "minnevern.h"
#include "sha256.h"
#include "vekker.h"
