// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands/CompletionCommand.h"

#include "app/cli/CommandText.h"
#include "app/cli/Opening.h"

#include <CLI/CLI.hpp>

namespace weft::cli {

namespace {

struct Known {
    std::string name;
    std::string description;
    std::vector<std::string> options; ///< without the dashes
};

std::vector<Known> knownCommands()
{
    std::vector<Known> all;
    for (const auto& command : commands()) {
        CLI::App parser;
        Options options;
        addOptions(parser, options, command->takesSources());
        command->addOptions(parser);
        Known known{std::string(command->name()), command->description().toStdString(), {}};
        for (const CLI::Option* option : parser.get_options()) {
            for (const std::string& name : option->get_lnames())
                known.options.push_back(name);
        }
        all.push_back(std::move(known));
    }
    return all;
}

std::string joined(const std::vector<std::string>& words, std::string_view before)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(before).append(word);
    return text;
}

std::vector<std::string> names(const std::vector<Known>& all)
{
    std::vector<std::string> list;
    for (const Known& known : all)
        list.push_back(known.name);
    return list;
}

/// In single quotes of sh and fish.
std::string quoted(const std::string& text)
{
    std::string safe;
    for (const char c : text)
        safe += c == '\'' ? std::string("\u2019") : std::string(1, c);
    return '\'' + safe + '\'';
}

std::string cases(const std::vector<Known>& all, std::string_view assign)
{
    std::string text;
    for (const Known& known : all)
        text.append("    ")
            .append(known.name)
            .append(") ")
            .append(assign)
            .append(joined(known.options, "--"))
            .append("\" ;;\n");
    return text;
}

std::string bash(const std::vector<Known>& all)
{
    return "_weft() {\n  local current=\"${COMP_WORDS[COMP_CWORD]}\" options=\"\"\n"
           "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"" +
           joined(names(all), "") + "\" -- \"$current\") $(compgen -f -- \"$current\"))\n    return\n  fi\n" +
           "  case \"${COMP_WORDS[1]}\" in\n" + cases(all, "options=\"") + "  esac\n" +
           "  if [[ \"$current\" == -* ]]; then\n    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))\n  else\n"
           "    COMPREPLY=($(compgen -f -- \"$current\"))\n  fi\n}\ncomplete -o filenames -F _weft weft\n";
}

std::string zsh(const std::vector<Known>& all)
{
    return "#compdef weft\n_weft() {\n  local options=\"\"\n  if (( CURRENT == 2 )); then\n    compadd -- " +
           joined(names(all), "") + "\n    _files\n    return\n  fi\n  case \"$words[2]\" in\n" +
           cases(all, "options=\"") +
           "  esac\n  if [[ \"$PREFIX\" == -* ]]; then\n    compadd -- ${=options}\n  else\n    _files\n  fi\n}\n"
           "compdef _weft weft\n";
}

std::string fish(const std::vector<Known>& all)
{
    std::string text;
    for (const Known& known : all) {
        text +=
            "complete -c weft -n __fish_use_subcommand -a " + known.name + " -d " + quoted(known.description) + '\n';
        for (const std::string& option : known.options)
            text += "complete -c weft -n '__fish_seen_subcommand_from " + known.name + "' -l " + option + '\n';
    }
    return text;
}

} // namespace

QString CompletionCommand::description() const
{
    return commandText(CommandWord::Completion);
}

void CompletionCommand::addOptions(CLI::App& app)
{
    app.add_option("SHELL", m_shell, commandText(CommandWord::Shell).toStdString())
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

ExitCode CompletionCommand::run(Invocation& invocation)
{
    const std::vector<Known> all = knownCommands();
    const std::string script = m_shell == "bash" ? bash(all) : m_shell == "zsh" ? zsh(all) : fish(all);
    return deliver(invocation, script, ExitCode::Done);
}

} // namespace weft::cli
