// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/mesh/Records.h"

#include <string_view>

namespace weft::tests {

/// Records written as text, one statement a line; the line number is the place's. Words after the first two are
/// `key=value`; lists are divided by commas, dataset names written `NAMESPACE#NAME`. An event `at=never` has no time,
/// and a domain or team `-` no name or id.
///
///     product ID [domain= version= team= name= owner=MAIL[~DATE-OUT] steward=MAIL archetype= ids=a,b path=]
///     out NAME [contract= version= from=CONTRACT,… dataset=NS#NAME,…]     (a port of the product above)
///     in NAME [contract= version= dataset=… provider=PRODUCT port=NAME]
///     domain NAME [id= type= parent= about= owner= path=]
///     team ID [name= email= owner=MAIL path=]
///     depends CONSUMER on=PRODUCT [port= purpose= status= declared=no observed=yes first=TIME last=TIME path=]
///     contract ID [version= product= path= owner=MAIL team=]
///     table NAME [physical= at=NS#NAME,… columns=a,b,… type= pii=column]  (an object of the contract above)
///     event RUN STATE [at=TIME job=NS#NAME in=NS#NAME,… out=NS#NAME,… counted=no]
///     columns RUN OUT [of=NS#NAME map=out<NS#NAME.in,…]                   (columnLineage: joins the next event of RUN)
///     schema NS#NAME [fields=a:int,b:text]                                (joins the next event that names it)
///     fact KIND SUBJECT [other=NS#NAME text= at=TIME]                      (alias, table-alias, renamed, lifecycle)
///     person NAME [email= domain= power= interest= products=a;b]
///     alias CANONICAL [of=NS#NAME,…]
///
/// Fails the program on a statement it does not know: a world with a slip of the pen is no test.
[[nodiscard]] Records recordsFromText(std::string_view text, std::string_view path = "world");

} // namespace weft::tests
