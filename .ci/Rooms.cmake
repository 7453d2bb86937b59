# SPDX-License-Identifier: Apache-2.0
# How a room is built: one static library each, warnings, sanitizers, precompiled headers.

add_library(weft_flags INTERFACE)
# GCC's whole -Wshadow also complains of enumerators of an enum class, which shadow nothing.
target_compile_options(weft_flags INTERFACE -Wall -Wextra $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow> -Wnon-virtual-dtor)
if(WEFT_WERROR)
    # What GCC 12 guesses while it optimises is too often wrong (of std::variant, of joined std::strings).
    target_compile_options(weft_flags INTERFACE -Werror $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized -Wno-error=array-bounds
        -Wno-error=stringop-overflow -Wno-error=restrict>)
endif()
if(WEFT_SANITIZE)
    # Code that must go on after a finding is hardly ever inlined, and several times slower.
    target_compile_definitions(weft_flags INTERFACE WEFT_SANITIZED)
    target_compile_options(weft_flags INTERFACE -fsanitize=${WEFT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(weft_flags INTERFACE -fsanitize=${WEFT_SANITIZE})
endif()

# weft_join(TARGET SOURCE…): where WEFT_JOIN says so, compiles the sources of each folder as one text, in steps of 20. Most of the
# time of a whole build goes into the standard's and Qt's headers, anew for each text. Files of
# one folder therefore share no name in their unnamed namespaces.
function(weft_join target)
    if(NOT WEFT_JOIN)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    set(former "")
    foreach(source IN LISTS ARGN)
        cmake_path(GET source PARENT_PATH folder)
        cmake_path(RELATIVE_PATH folder BASE_DIRECTORY ${CMAKE_SOURCE_DIR})
        if(NOT folder STREQUAL former)
            set(former "${folder}")
            set(count 0)
        endif()
        math(EXPR step "${count} / 20")
        math(EXPR count "${count} + 1")
        string(MAKE_C_IDENTIFIER "${folder}_${step}" group)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
    endforeach()
endfunction()

# weft_room(NAME [PCH header…] [LINK library…]): all sources below this folder, except folders that have a CMakeLists.txt of their own.
function(weft_room name)
    cmake_parse_arguments(ARG "" "" "PCH;LINK" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    list(FILTER sources EXCLUDE REGEX "/worker/|/main\\.cpp$")
    add_library(${name} STATIC ${sources})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    list(FILTER sources INCLUDE REGEX "[.]cpp$")
    weft_join(${name} ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE weft_flags)
    if(WEFT_PCH AND ARG_PCH)
        target_precompile_headers(${name} PRIVATE ${ARG_PCH})
    endif()
endfunction()
