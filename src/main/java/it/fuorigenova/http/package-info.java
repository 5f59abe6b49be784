/**
 * What every resource shares, whatever it is about: problems, parameters, languages, paging, links, representations.
 *
 * <p>A request passes, in this order: {@link CommonHeaders}, {@link RequestId}, {@link AccessLog}, {@link WaitingCaller},
 * {@link AddressFilter} (everything that is
 * asked of the server), then for resources {@link ParameterFilter}, the resource itself with its {@link Parameters},
 * and on the way out {@link RepresentationFilter}. Whatever goes wrong on the way becomes a {@link Problem}.
 */
@NullMarked
package it.fuorigenova.http;

import org.jspecify.annotations.NullMarked;
