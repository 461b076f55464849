package vn.vinhdanh.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param location folder of the catalogue, {@code classpath:} or {@code file:}, with the slash at its end
 */
@ConfigurationProperties("vinhdanh.catalogue")
public record CatalogueProperties(@DefaultValue("classpath:/catalogue/") String location) {
}
