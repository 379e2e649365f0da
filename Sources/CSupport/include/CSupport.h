// What Swift cannot say, or cannot say fast: header-only inline functions in C.
#ifndef HOSO_CSUPPORT_H
#define HOSO_CSUPPORT_H

#include "ByteMask.h"
#include "OtherPrograms.h"
#include "PseudoTerminal.h"
#include "SHA256.h"
#include "SignalFlag.h"
#include "TerminalSize.h"
#include "UnfinishedFiles.h"
#include "WorkThread.h"

#endif
