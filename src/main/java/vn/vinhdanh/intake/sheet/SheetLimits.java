package vn.vinhdanh.intake.sheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a list may weigh.
 *
 * @param mostRows     nominees in one list
 * @param mostUnpacked all of the file that is read, unpacked; a sheet formatted to its last row has some 400 MB
 * @param mostText     the texts that the sheets share, in characters: they are held in memory
 */
@ConfigurationProperties("vinhdanh.intake")
record SheetLimits(@DefaultValue("20000") int mostRows, @DefaultValue("1GB") DataSize mostUnpacked,
                   @DefaultValue("40000000") int mostText) {
}
