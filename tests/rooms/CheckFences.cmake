# SPDX-License-Identifier: Apache-2.0
# cmake -DROOT=… -DWORK=… -P CheckFences.cmake: the room check itself fails where it should. Plants one fault at a time in
# an otherwise empty tree.
cmake_minimum_required(VERSION 3.25)

set(licence "// SPDX-License-Identifier: Apache-2.0\n")

function(plant name path text)
    file(REMOVE_RECURSE ${WORK})
    file(COPY ${ROOT}/.ci/rooms.txt DESTINATION ${WORK}/.ci)
    foreach(room model importers layout app/shared app/cli)
        file(WRITE ${WORK}/${room}/CMakeLists.txt "weft_room(x)\n")
    endforeach()
    file(WRITE ${WORK}/${path} "${text}")
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${ROOT}/tests/rooms/CheckRooms.cmake
        RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
    if(name STREQUAL "clean" AND NOT result EQUAL 0)
        message(SEND_ERROR "a clean tree was refused")
    elseif(NOT name STREQUAL "clean" AND result EQUAL 0)
        message(SEND_ERROR "not noticed: ${name}")
    endif()
endfunction()

plant(clean model/A.h "${licence}#include <vector>\n")
plant("Qt in the model" model/A.h "${licence}#include <QString>\n")
plant("an arrow turned round" model/A.h "${licence}#include \"importers/Limits.h\"\n")
plant("neighbours that must not meet" layout/A.h "${licence}#include \"importers/Limits.h\"\n")
plant("the window seen from the command line" app/cli/A.cpp "${licence}#include \"app/gui/MainWindow.h\"\n")
plant("widgets in the shared room" app/shared/A.cpp "${licence}#include <QWidget>\n")
plant("Graphviz outside its worker" layout/A.cpp "${licence}#include <gvc.h>\n")
plant("no licence" model/A.h "#include <vector>\n")
plant("Qt linked below app" layout/CMakeLists.txt "target_link_libraries(x Qt6::Core)\n")
