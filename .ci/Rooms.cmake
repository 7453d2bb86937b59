# SPDX-License-Identifier: Apache-2.0
# How a room is built: one static library each, warnings, sanitizers, precompiled headers.

add_library(weft_flags INTERFACE)
target_compile_options(weft_flags INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor)
if(WEFT_WERROR)
    # What GCC 12 guesses while it optimises is too often wrong (of std::variant, of joined std::strings).
    target_compile_options(weft_flags INTERFACE -Werror $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized -Wno-error=array-bounds
        -Wno-error=stringop-overflow -Wno-error=restrict>)
endif()
if(WEFT_SANITIZE)
    target_compile_definitions(weft_flags INTERFACE WEFT_SANITIZED)
    target_compile_options(weft_flags INTERFACE -fsanitize=${WEFT_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(weft_flags INTERFACE -fsanitize=${WEFT_SANITIZE})
endif()

# weft_room(NAME [PCH header…] [LINK library…]): all sources below this folder, except folders that have a CMakeLists.txt of their own.
function(weft_room name)
    cmake_parse_arguments(ARG "" "" "PCH;LINK" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(FILTER sources EXCLUDE REGEX "/worker/|/main\\.cpp$")
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE weft_flags)
    if(WEFT_PCH AND ARG_PCH)
        target_precompile_headers(${name} PRIVATE ${ARG_PCH})
    endif()
endfunction()
