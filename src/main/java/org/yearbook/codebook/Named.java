package org.yearbook.codebook;

import java.util.Optional;

/**
 * What words name.
 *
 * @param indicator {@code null} if it is something that no indicator measures
 */
public record Named(Indicator indicator) {
    /** The indicator, if one measures it. */
    public Optional<Indicator> asIndicator() {
        return Optional.ofNullable(indicator);
    }
}
