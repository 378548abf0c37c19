// The wide-character calls (wget_wch, wadd_wch) exist only behind this define.
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
