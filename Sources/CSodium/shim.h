#include <sodium.h>
#include "minnevern.h"
#include "sha256.h"
