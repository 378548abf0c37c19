#include <sodium.h>
#include "bytesok.h"
#include "minnevern.h"
#include "sha256.h"
