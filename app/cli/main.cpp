// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Program.h"

int main(int argc, char** argv)
{
    return static_cast<int>(weft::cli::run(argc, argv));
}
